import * as path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runKept } from './keptCode';

// Between two collections V8 lets the heap grow to several times what is in use, and a server is never done with that
// memory. Doubled at most, a dump of 10 MB costs a tenth less of it while somebody types; collected more often yet,
// one keystroke in fifty would wait for the collector.
// Said first, because V8 takes back what it has compiled only under the flags that it was compiled under.
setFlagsFromString('--heap-growing-percent=100');

runKept(path.join(__dirname, 'languageServer.js'));
