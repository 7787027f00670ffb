/** `node apps/cli/launch.mjs demo|start|build|backup|restore|audit:verify|let-in|bench`: needs Node and npm, brings everything else. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Cần Node 20.19 trở lên, đang chạy ${process.versions.node}: cài bản mới từ nodejs.org.`);
  console.error(`Node 20.19 or later is needed, this is ${process.versions.node}: install a newer one from nodejs.org.`);
  process.exitCode = 1;
} else {
  // Only now, and without `await` at the top: the files behind it are written for this Node, this one for any.
  import('./launch/commands.mjs').then(({ launch }) => launch(process.argv.slice(2)));
}
