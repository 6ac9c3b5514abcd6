import type { Fix } from '../../server/src/core/fixes/fix';
import type { Finding } from '../../server/src/core/rules/finding';

/** Findings as plain values with every sentence put into words, for comparing: a message may wait to be read. */
export const spelledOut = (findings: readonly Finding[]): readonly unknown[] =>
  findings.map(({ rule, severity, start, end, message, fix, alternatives, related, unnecessary }) => ({
    rule,
    severity,
    start,
    end,
    message: [message.en, message.zh],
    fix: fix === undefined ? null : fixOf(fix),
    alternatives: alternatives?.map(fixOf) ?? [],
    related: related?.map((one) => [one.start, one.end, one.message.en, one.message.zh]) ?? [],
    unnecessary: unnecessary === true,
  }));

const fixOf = ({ title, safety, edits }: Fix): unknown => ({ title: [title.en, title.zh], safety, edits: [...edits] });
