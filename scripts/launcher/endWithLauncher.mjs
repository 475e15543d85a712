// Loaded before the program itself: if the launcher dies, even by kill -9, the program is asked to end.
if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
