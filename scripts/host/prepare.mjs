// Fetches and unpacks what the editor's suites run in, so that it is there when their turn comes.
import { fetchWorkbench } from './fetchWorkbench.mjs';
import { findBrowser } from './findBrowser.mjs';

await fetchWorkbench();
await findBrowser();
