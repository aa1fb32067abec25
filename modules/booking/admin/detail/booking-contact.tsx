import { useTranslation } from "react-i18next";
import { DetailRow } from "../../../../src/admin/components/detail-row";
import type { BookingView } from "../../contract";

const LINK = "text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:underline outline-none";

/** How to reach the guest. */
export function BookingContact({ contact }: { contact: BookingView["contact"] }) {
  const { t } = useTranslation("booking");
  return (
    <dl className="divide-y">
      <DetailRow label={t("detail.name")}>{contact.name}</DetailRow>
      <DetailRow label={t("detail.email")}>
        <a className={LINK} href={`mailto:${contact.email}`}>
          {contact.email}
        </a>
      </DetailRow>
      <DetailRow label={t("detail.phone")}>
        {contact.phone ? (
          <a className={LINK} href={`tel:${contact.phone.replace(/\s/g, "")}`}>
            {contact.phone}
          </a>
        ) : (
          t("detail.no_phone")
        )}
      </DetailRow>
    </dl>
  );
}
