import { runSuite } from '../host/index';

/** `npm run screenshot`: takes the pictures of the README and the docs, in a real workbench. */
export function run(): Promise<void> {
  return runSuite(__dirname);
}
