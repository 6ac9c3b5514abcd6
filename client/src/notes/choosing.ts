import { l10n, type QuickPickItem, type TextDocument, window } from 'vscode';
import { type NoteChoice, type NoteChoices, noteChoicesRequest } from '../../../server/src/protocol';
import type { Server } from '../server';

/** Picking what a note is: tags, proof marks and the names of lines come from the server, each with its key. */
export function choicesFor(server: Server, { uri }: TextDocument): Promise<NoteChoices> {
  return server.ask(noteChoicesRequest, { uri: uri.toString() });
}

interface Question {
  readonly title: string;
  readonly placeHolder?: string;
  /** The one that Enter alone picks; else the first. */
  readonly preferred?: string;
}

/** Lets a person pick one; the key stands before each, to be typed: `3 Enter`. */
export function pick<Choice extends NoteChoice>(
  choices: readonly Choice[],
  { title, placeHolder = l10n.t('Type the key, or part of the name'), preferred }: Question,
): Promise<Choice | undefined> {
  const list = window.createQuickPick<QuickPickItem & { readonly choice: Choice }>();
  list.title = title;
  list.placeholder = placeHolder;
  list.matchOnDescription = true;
  list.items = choices.map((choice) => ({
    label: `${choice.key}  ${choice.title}`,
    description: choice.description,
    choice,
  }));
  const first = list.items.find(({ choice }) => choice.id === preferred) ?? list.items[0];
  list.activeItems = first === undefined ? [] : [first];
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.activeItems[0]?.choice);
      list.hide();
    });
    list.onDidHide(() => {
      // Without effect where something was picked.
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

/** A text of several lines, asked for in a box that has one: a sign stands for each line end. */
export async function askForWords(title: string, prompt: string, value: string): Promise<string | undefined> {
  const shown = value.replace(/\r?\n/g, lineEnd);
  const words = await window.showInputBox({ title, prompt, value: shown });
  return words?.replaceAll(lineEnd, '\n');
}

const lineEnd = '⏎';
