import { customerOf, handle } from "../../../../../../src/shared/handle";
import { storeReadStatistics } from "../../../../contract";
import { readStatistics } from "../../../../rows/statistics";

export const GET = handle(storeReadStatistics, async ({ database, actor }) => ({
  statistics: await readStatistics(database, customerOf(actor)),
}));
