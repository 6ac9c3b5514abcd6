/**
 * What the server needs of the world outside the protocol. Node reads the disk, the browser asks the client, and the
 * tests have a twin in memory.
 */
export interface Host {
  readonly files: FileSystem;
  /** Where what was worked out may be kept between sessions; null where nothing can be kept. */
  readonly cache: CacheStore | null;
  /** The uri of the folder with the rules' doc pages; null where they did not come with the server. */
  readonly docs: string | null;
  /** Milliseconds from some fixed moment. */
  now(): number;
  /** The time of day, for notes. */
  today(): Date;
  /** Differs between two builds of this server: what one has worked out the other must not take for its own. */
  readonly build: string;
  /** Lets messages that have come in be read before it goes on. */
  pause(): Promise<void>;
}

export interface FileSystem {
  /** The text, its encoding made out; null where there is no such file, it is no text, or it may not be read. */
  read(uri: string): Promise<string | null>;
  /**
   * A short text that differs once the file's content does, got without reading it; null where that can't be told: of
   * a file that is not there, that changed a moment ago, or that lies where nothing but its content can be asked for.
   */
  stamp(uri: string): Promise<string | null>;
  /** Whether its bytes say by themselves what they mean (UTF-8, or a byte order mark), so that all read one text. */
  isUnicode(uri: string): Promise<boolean>;
  /** Adds to the end of a file, made where there is none. */
  append(uri: string, text: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  remove(uri: string): Promise<void>;
  /**
   * The uris of all files below the folder whose name ends in one of the endings; hidden folders are left out. A folder
   * in it that cannot be read is told as trouble, and the others are read all the same.
   */
  list(folder: string, endings: readonly string[], trouble: Trouble): Promise<readonly string[]>;
  /** False for a file, for a link to a folder, and where there is nothing. */
  isFolder(uri: string): Promise<boolean>;
  /** True for a link to a file or folder, as far as that can be told; lists leave it out. */
  isLink(uri: string): Promise<boolean>;
}

export type Trouble = (uri: string, error: unknown) => void;

/** Small texts by name. Nothing breaks where one is lost. */
export interface CacheStore {
  read(name: string): Promise<string | null>;
  write(name: string, text: string): Promise<void>;
}
