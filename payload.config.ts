/**
 * Where Payload's command line and the Next app (`@payload-config`) find the configuration.
 *
 * The repository's root is CommonJS for Medusa and the CMS is an ES module, so this file may
 * only `import()` it, and may not name a type of `payload`.
 */
export default (async () => {
  const { buildCms } = await import("./cms/src/build-config.ts");
  return buildCms();
})();
