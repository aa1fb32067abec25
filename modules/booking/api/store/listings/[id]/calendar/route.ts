import { handle } from "../../../../../../../src/shared/handle";
import { readCalendar } from "../../../../../contract";
import { showCalendar } from "../../../../../views/calendar";

export const GET = handle(readCalendar, async ({ scope, params, query }) => {
  return { days: await showCalendar(scope, params.id ?? "", query) };
});
