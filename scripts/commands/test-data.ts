import { runAlone } from "../test/run-alone";

/** `npm run test:data [-- pattern]`: tests on the data beside the repository, `../shared/data`. */
void runAlone("data", process.argv.slice(2));
