/** Sets words in colour at a terminal, and leaves them as they are elsewhere. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  yellow(text: string): string;
  green(text: string): string;
  blue(text: string): string;
  cyan(text: string): string;
  magenta(text: string): string;
}

const code =
  (on: number, off: number) =>
  (text: string): string =>
    text === '' ? '' : `\u001b[${on}m${text}\u001b[${off}m`;

export const colours: Paint = {
  bold: code(1, 22),
  dim: code(2, 22),
  red: code(31, 39),
  yellow: code(33, 39),
  green: code(32, 39),
  blue: code(34, 39),
  cyan: code(36, 39),
  magenta: code(35, 39),
};

const asIs = (text: string): string => text;

export const plain: Paint = {
  bold: asIs,
  dim: asIs,
  red: asIs,
  yellow: asIs,
  green: asIs,
  blue: asIs,
  cyan: asIs,
  magenta: asIs,
};

export const paintFor = (output: { readonly colour: boolean }): Paint => (output.colour ? colours : plain);
