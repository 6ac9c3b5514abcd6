// Serves the files of a folder to the web worker that an extension runs in, on this machine alone.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';

const types = { '.js': 'text/javascript', '.json': 'application/json', '.png': 'image/png', '.svg': 'image/svg+xml' };

const anyone = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

/** Answers the server's `origin`, and `close()`. */
export async function serveFiles(folder) {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = path.join(folder, decodeURIComponent(pathname));
    // What a browser asks first where a request carries headers of its own.
    if (request.method === 'OPTIONS') {
      response.writeHead(204, anyone).end();
      return;
    }
    const isInside = file.startsWith(folder + path.sep);
    if (!isInside || !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404, anyone).end();
      return;
    }
    response.writeHead(200, { ...anyone, 'content-type': types[path.extname(file)] ?? 'text/plain; charset=utf-8' });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // The workbench lets a worker load scripts from `localhost`, by this name only.
    origin: `http://localhost:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
