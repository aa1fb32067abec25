// `npm run test:long [-- pattern]`: tests that take minutes to hours and are not part of `npm test`. They run beside
// servers of their own kind, put up as for the other groups.
process.argv.splice(2, 0, "long");
require("./test");
