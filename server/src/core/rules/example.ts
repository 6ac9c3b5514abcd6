/** An example's dump, one argument a line, as the rules' documentation writes it. */
export const dump = (...lines: readonly string[]): string => lines.join('\n');
