import { foldsOf } from '../../features/folding';
import { links } from '../../features/links';
import { outlineSteps } from '../../features/outline';
import { selectionSteps } from '../../features/selection';
import { answer } from '../answers';
import { offsetAt } from '../fromProto';
import { paced } from '../pace';
import type { Session } from '../session';
import { documentLink, documentSymbol, flatSymbols, foldingRange, selectionRange } from '../toProto';

/** Outline, folding, selection ranges and links: what a dump is made of. */
export function registerStructure(session: Session): void {
  const { connection, language, client } = session;

  connection.onDocumentSymbol(({ textDocument: { uri } }, token) =>
    answer(async () => {
      const dump = await session.dump(uri);
      if (dump === undefined) return null;
      const { text, page } = dump.snapshot;
      const steps = outlineSteps(page);
      if (!client.hasHierarchy) {
        const at = { uri, language };
        return (await paced(steps, session.pace(token), (step) => flatSymbols(text, step(), at))).flat();
      }
      const trees = await paced(steps, session.pace(token), (step) =>
        step().map((node) => documentSymbol(text, node, language)),
      );
      return trees.flat();
    }),
  );

  connection.onFoldingRanges(({ textDocument: { uri } }, token) =>
    answer(async () => {
      const dump = await session.open(uri);
      if (dump === undefined) return null;
      const { text, page } = dump.snapshot;
      const ranges = await paced(page.parts, session.pace(token), (placed) =>
        foldsOf(placed).flatMap((fold) => foldingRange(text, fold, language) ?? []),
      );
      return ranges.flat();
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
