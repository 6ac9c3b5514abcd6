/**
 * A time as the log writes it: ISO 8601 with its zone stays as it is, and where no zone is given it is UTC, in which
 * notes go out. So `2026/11/29 3:13`, which a spreadsheet makes of it, is the same minute. Null where it is no time.
 */
export function isoTime(written: string): string | null {
  const time = written.trim();
  if (WITH_ZONE.test(time)) return isTime(time) ? time : null;
  const found = WITHOUT_ZONE.exec(time);
  if (found === null) return null;
  const [, year, month, day, hour = '0', minute = '00', second = '00'] = found;
  const iso = `${year}-${two(month!)}-${two(day!)}T${two(hour)}:${minute}:${second}Z`;
  return isTime(iso) ? iso : null;
}

const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
const WITHOUT_ZONE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ](\d{1,2}):(\d\d)(?::(\d\d(?:\.\d+)?))?)?$/;

const two = (digits: string): string => digits.padStart(2, '0');

const isTime = (iso: string): boolean => !Number.isNaN(Date.parse(iso));
