import { Alert } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { formatInstant, formatSpan } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import { useNow } from "../../../../src/admin/use-now";
import type { BookingView } from "../../contract";

const DAY_MS = 86_400_000;

/** Until when a request waits for its answer, told to whoever gives it or to an operator. */
function RequestNotice({ until, isOwn }: { until: string; isOwn: boolean }) {
  const { t } = useTranslation("booking");
  const language = useLanguage();
  const leftMs = Date.parse(until) - useNow();
  const span = formatSpan(leftMs, language);
  return (
    <Alert variant={leftMs < DAY_MS ? "warning" : "info"}>
      {leftMs > 0
        ? t(isOwn ? "answer.please" : "answer.awaited", { span, time: formatInstant(until, language) })
        : t("answer.over_text")}
    </Alert>
  );
}

type Props = {
  booking: BookingView;
  /** True for the seller's staff, who give the answer. */
  isOwn: boolean;
  isWorking?: boolean;
};

/** What the reader has to know first: that something is under way, that a guest waits, or why it ended. */
export function BookingNotice({ booking, isOwn, isWorking = false }: Props) {
  const { t } = useTranslation("booking");
  const content = () => {
    if (isWorking) return <Alert variant="info">{t("working.now")}</Alert>;
    if (booking.status === "requested" && booking.request_expires_at) {
      return <RequestNotice until={booking.request_expires_at} isOwn={isOwn} />;
    }
    if (booking.ended_by && booking.end_reason) {
      return <Alert variant="info">{t(`ended.${booking.ended_by}`, { reason: booking.end_reason })}</Alert>;
    }
    return null;
  };
  const shown = content();
  return shown && <div className="px-6 py-4">{shown}</div>;
}
