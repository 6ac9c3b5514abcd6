import { folds } from '../../features/folding';
import { links } from '../../features/links';
import { outline } from '../../features/outline';
import { selectionSteps } from '../../features/selection';
import { answer } from '../answers';
import { offsetAt } from '../fromProto';
import type { Session } from '../session';
import { documentLink, documentSymbol, flatSymbols, foldingRange, selectionRange } from '../toProto';

/** Outline, folding, selection ranges and links: what a dump is made of. */
export function registerStructure(session: Session): void {
  const { connection, language, client } = session;

  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    answer(async () => {
      const dump = await session.dump(uri);
      if (dump === undefined) return null;
      const { text, page } = dump.snapshot;
      const nodes = outline(page);
      if (!client.hasHierarchy) return flatSymbols(text, nodes, { uri, language });
      return nodes.map((node) => documentSymbol(text, node, language));
    }),
  );

  connection.onFoldingRanges(({ textDocument: { uri } }) =>
    answer(async () => {
      const dump = await session.open(uri);
      if (dump === undefined) return null;
      const { text, page } = dump.snapshot;
      return folds(page).flatMap((fold) => foldingRange(text, fold, language) ?? []);
    }),
  );

  connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
    answer(async () => {
      const dump = await session.open(uri);
      if (dump === undefined) return null;
      const { text, page } = dump.snapshot;
      return positions.map((position) => selectionRange(text, selectionSteps(page, offsetAt(text, position))));
    }),
  );

  connection.onDocumentLinks(({ textDocument: { uri } }) =>
    answer(async () => {
      const dump = await session.open(uri);
      if (dump === undefined) return null;
      const { text, page } = dump.snapshot;
      return links(page).map((link) => documentLink(text, link, { uri: dump.uri, language }));
    }),
  );
}
