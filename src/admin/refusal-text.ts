import { getI18n } from "react-i18next";
import { ApiError } from "./api";

/**
 * Why something was refused, in the reader's language where the code is one that people meet, else as the API says it.
 */
export function refusalText(error: Error): string {
  const { t, exists } = getI18n();
  if (!(error instanceof ApiError)) return t("berth:failed.text");
  const key = `berth:problem.${error.code}`;
  return exists(key) ? t(key) : (error.fields[0]?.message ?? error.message);
}
