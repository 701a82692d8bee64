// Runs a server as another user, in the keeper's process group: `keeper.mts <uid> <gid> <command> [arguments]`.
// The watchdog that is loaded into the keeper ends both when their starter is gone, however that died.
import { spawn } from 'node:child_process';

const [uid = '', gid = '', command = '', ...args] = process.argv.slice(2);
const user = uid === '' ? {} : { uid: Number(uid), gid: Number(gid) };
const child = spawn(command, args, { stdio: 'inherit', ...user });

// A signal to the group reaches the server, too. The keeper stays until that has ended.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
child.once('error', (error) => {
	console.error(error.message);
	process.exit(1);
});
child.once('close', (code) => process.exit(code ?? 1));
