/** `node apps/cli/launch.mjs demo|start|build|backup|restore|bench`: needs Node and npm, brings everything else. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Cần Node 20.19 trở lên, đang chạy ${process.versions.node}: cài bản mới từ nodejs.org.`);
  console.error(`Node 20.19 or later is needed, this is ${process.versions.node}: install a newer one from nodejs.org.`);
  process.exit(1);
}

const { launch } = await import('./launch/commands.mjs'); // only now: its files are written for this Node
await launch(process.argv.slice(2));
