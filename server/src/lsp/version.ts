import { version } from '../../../package.json';

/** The version that this server was built as. */
export const serverVersion: string = version;
