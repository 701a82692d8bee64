// Loaded into child processes (node --import): ends one when the process that started it is gone, however that died.
// As watchdog.mjs?group it kills the whole process group at once: npm would answer SIGTERM by undoing its work for
// minutes, while the next start is already at work in the same folder.
const starter = process.ppid;
const ofGroup = new URL(import.meta.url).search === '?group' && process.platform !== 'win32';
setInterval(() => {
	if (process.ppid === starter) return;
	if (ofGroup) process.kill(-process.pid, 'SIGKILL');
	else process.kill(process.pid, 'SIGTERM');
}, 1000).unref();
