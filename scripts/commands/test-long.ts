import { runAlone } from "../test/run-alone";

/** `npm run test:long [-- pattern]`: tests that take minutes to hours and are not part of `npm test`. */
void runAlone("long", process.argv.slice(2));
