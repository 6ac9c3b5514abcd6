import type { Bilingual } from '../../core/text/bilingual';
import type { WriteOutcome } from './atomicWrite';
import { NOT_REGULAR } from './textFile';

/** Hears what could not be done. The run goes on; its exit code tells of it. */
export type Report = (trouble: Bilingual) => void;

/** One clear line for what went wrong with a file; nearly always it is the file system that says so. */
export function fileTrouble(shown: string, error: unknown): Bilingual {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' && shown.includes('\uFFFD')) return unreadableName(shown);
  const known = KNOWN[code];
  if (known !== undefined) return withName(shown, known);
  if (code !== '') return { en: `${shown}: cannot be read or written (${code})`, zh: `${shown}：无法读写（${code}）` };
  const words = (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
  return { en: `${shown}: could not be done (${words})`, zh: `${shown}：无法完成（${words}）` };
}

/** The same for a name that nothing answers to. */
export const noSuchFile = (shown: string): Bilingual => withName(shown, KNOWN.ENOENT!);

/** The same for a pipe or a device. */
export const notRegular = (shown: string): Bilingual => withName(shown, KNOWN[NOT_REGULAR]!);

/** The same for a name whose bytes are no text. */
export const unreadableName = (shown: string): Bilingual => withName(shown, UNREADABLE_NAME);

const withName = (shown: string, { en, zh }: Bilingual): Bilingual => ({
  en: `${shown}: ${en}`,
  zh: `${shown}：${zh}`,
});

/** The system's own bytes are lost by then; such names come out of archives that were packed elsewhere. */
const UNREADABLE_NAME: Bilingual = {
  en: 'the name is not UTF-8; rename the file (convmv does whole folders)',
  zh: '文件名不是 UTF-8 编码，请先改名（convmv 可批量转换）',
};

const KNOWN: Readonly<Record<string, Bilingual>> = {
  ENOENT: { en: 'no such file or folder', zh: '没有此文件或文件夹' },
  EACCES: { en: 'permission denied', zh: '没有权限' },
  EPERM: { en: 'permission denied', zh: '没有权限' },
  EISDIR: { en: 'is a folder', zh: '是文件夹' },
  [NOT_REGULAR]: { en: 'is not a regular file', zh: '不是普通文件' },
  ENOTDIR: { en: 'no such file or folder', zh: '没有此文件或文件夹' },
  ELOOP: { en: 'symbolic links go round in a circle', zh: '符号链接循环' },
  ENOSPC: { en: 'no space left on the disk', zh: '磁盘空间不足' },
  EROFS: { en: 'the disk cannot be written to', zh: '磁盘为只读' },
  ENAMETOOLONG: { en: 'the name is too long', zh: '名称过长' },
};

/** Somebody named a file that is not read, which is no failure. */
export const noDump = (shown: string): Bilingual => ({
  en: `${shown}: holds notes or a configuration and is no dump; left alone`,
  zh: `${shown}：这是批注或配置文件，不是报纸文本，保持原样`,
});

/** The same of one that `--no-ignore` would read. */
export const leftOut = (shown: string): Bilingual => ({
  en: `${shown}: left out by an ignore file or the configuration (--no-ignore reads it)`,
  zh: `${shown}：已被忽略规则排除（--no-ignore 可强制读取）`,
});

/** Why a file stays as it was. */
export const LEFT_ALONE: Readonly<Record<Exclude<WriteOutcome, 'written'>, (file: string) => Bilingual>> = {
  'changed-meanwhile': (file) => ({
    en: `${file}: changed while it was being read; left as it is`,
    zh: `${file}：读取期间被他人修改，保持原样`,
  }),
  'write-protected': (file) => ({
    en: `${file}: is write-protected; left as it is`,
    zh: `${file}：文件为只读，保持原样`,
  }),
  'hard-linked': (file) => ({
    en: `${file}: has another name (hard link), which this would part from it; left as it is`,
    zh: `${file}：另有硬链接，写入会使二者分离，保持原样`,
  }),
};
