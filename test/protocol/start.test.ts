import { strict as assert } from 'node:assert';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { get, type IncomingHttpHeaders } from 'node:http';

describe('npm start', function () {
  // It builds, and fetches the workbench where no run before has done so.
  this.timeout(180_000);

  let command: ChildProcess;
  afterEach(() => {
    command?.kill('SIGINT');
  });

  it('serves a workbench to whoever has the token, and ends all of it on Ctrl-C', async function () {
    // There Ctrl-C is no signal that one process could send to another.
    if (process.platform === 'win32') this.skip();
    command = spawn(process.execPath, ['scripts/start.mjs'], { env: withoutScreen(), stdio: 'pipe' });
    const address = await printedAddress(command);
    assert.equal(address.hostname, '127.0.0.1');
    const welcome = await fetchPage(address);
    assert.equal(welcome.status, 302, 'the token of the address is taken for a cookie');
    const page = await fetchPage(new URL(welcome.headers.location ?? '', address), welcome.headers['set-cookie']);
    assert.equal(page.status, 200);
    assert.match(page.body, /vscode-workbench-web-configuration/);
    address.searchParams.set('tkn', 'not-the-token');
    assert.equal((await fetchPage(address)).status, 403);

    command.kill('SIGINT');
    const [code] = await once(command, 'exit');
    assert.equal(code, 130);
    await assert.rejects(fetchPage(address), /ECONNREFUSED/);
  });

  it('says which folder is not there', async () => {
    command = spawn(process.execPath, ['scripts/start.mjs', 'no/such/folder'], { stdio: 'pipe' });
    const [said] = await Promise.all([textOf(command), once(command, 'exit')]);
    assert.match(said, /There is no folder no\/such\/folder\./);
    assert.equal(command.exitCode, 2);
  });
});

/** As on a build server: no desktop editor and no browser opens. */
function withoutScreen(): NodeJS.ProcessEnv {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  return { ...env, CI: '1', PATH: '' };
}

async function printedAddress(command: ChildProcess): Promise<URL> {
  let output = '';
  for await (const chunk of command.stdout ?? []) {
    output += chunk;
    const address = /http:\/\/\S+/.exec(output)?.[0];
    if (address) return new URL(address);
  }
  throw new Error(`No address was printed:\n${output}`);
}

async function textOf(command: ChildProcess): Promise<string> {
  let output = '';
  for await (const chunk of command.stderr ?? []) output += chunk;
  return output;
}

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

function fetchPage(address: URL, cookies: readonly string[] = []): Promise<Answer> {
  const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
  return new Promise((resolve, reject) => {
    const request = get(address, { agent: false, headers: { cookie } }, async (response) => {
      let body = '';
      for await (const chunk of response) body += chunk;
      resolve({ status: response.statusCode, headers: response.headers, body });
    });
    request.on('error', reject);
  });
}
