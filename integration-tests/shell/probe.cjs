// Loads the built server in its folder without listening, and prints what an answer over HTTP cannot show:
// the scheduled jobs it would run, and a row that Medusa's own query reaches over a capability's link.
const path = require("node:path");
const { createRequire } = require("node:module");
const fromApp = createRequire(path.join(process.cwd(), "probe.js"));

async function probe() {
  const load = fromApp(
    path.join(path.dirname(fromApp.resolve("@medusajs/medusa/package.json")), "dist", "loaders", "index.js"),
  ).default;
  const { WorkflowManager } = fromApp("@medusajs/framework/orchestration");
  const { container } = await load({ directory: process.cwd(), expressApp: {}, skipLoadingEntryPoints: true });
  const jobs = [...WorkflowManager.getWorkflows().keys()].filter((name) => name.startsWith("job-"));
  const { data } = await container
    .resolve("query")
    .graph({ entity: "product", fields: ["handle", "listing.handle"], pagination: { take: 1 } });
  console.log(`PROBE ${JSON.stringify({ jobs, product: data[0] })}`);
}

probe().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
