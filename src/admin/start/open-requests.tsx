import { useTranslation } from "react-i18next";
import { LoadError } from "../components/load-error";
import { FigureCard } from "./figure-card";
import { useOpenRequests } from "./start-queries";

/** How many guests wait for an answer. */
export function OpenRequests() {
  const { t } = useTranslation("berth");
  const { data, error, refetch } = useOpenRequests();
  if (error) return <LoadError error={error} onRetry={() => void refetch()} />;
  const count = data?.count;
  const isWaiting = (count ?? 0) > 0;
  return (
    <FigureCard
      title={t("start.requests.title")}
      count={count}
      text={isWaiting ? t("start.requests.waiting", { count: count ?? 0 }) : t("start.requests.none")}
      action={t(isWaiting ? "start.requests.action" : "start.requests.all")}
      to={isWaiting ? "/seller/bookings" : "/seller/bookings?view=all"}
      isUrgent={isWaiting}
    />
  );
}
