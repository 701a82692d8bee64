// Loaded into child processes (node --import): ends one when the process that started it is gone, however that died.
const starter = process.ppid;
setInterval(() => {
	if (process.ppid !== starter) process.kill(process.pid, 'SIGTERM');
}, 1000).unref();
