import path from "node:path";
import { packCapability } from "../pack/pack-capability";

const root = path.resolve(__dirname, "..", "..");
const names = process.argv.slice(2);
if (names.length === 0) {
  console.error("Say which capability: npm run pack -- listing");
  process.exit(1);
}
for (const name of names) console.log(packCapability(root, name, path.join(root, ".data", "packs")));
