import { Container, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { formatMoney } from "../../../../src/admin/format";
import { useLanguage } from "../../../../src/admin/use-language";
import type { SellerStart } from "../../contract";

type Figure = { id: "upcoming" | "in_progress" | "lately" | "published"; value: string; text?: string; to: string };

/** What can be counted today: bookings ahead and under way, what came in lately, and what guests can find. */
export function Figures({ bookings, listings }: Pick<SellerStart, "bookings" | "listings">) {
  const { t } = useTranslation("start");
  const language = useLanguage();
  const number = new Intl.NumberFormat(language);
  const money = bookings.lately_totals.map(({ total, currency }) => formatMoney(total, currency, language));
  const figures: Figure[] = [
    { id: "upcoming", value: number.format(bookings.upcoming), to: "/seller/bookings?view=confirmed" },
    { id: "in_progress", value: number.format(bookings.in_progress), to: "/seller/bookings?view=in_progress" },
    {
      id: "lately",
      value: number.format(bookings.lately),
      ...(money.length > 0 ? { text: t("figures.lately_worth", { money: money.join(" + ") }) } : {}),
      to: "/seller/bookings?view=all",
    },
    { id: "published", value: number.format(listings.active), to: "/seller/listings?status=active" },
  ];
  return (
    <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4" aria-label={t("figures.label")}>
      {figures.map(({ id, value, text, to }) => (
        <li key={id} className="flex">
          <Container className="hover:bg-ui-bg-base-hover flex-1 p-0">
            <Link
              to={to}
              className="focus-visible:shadow-borders-focus flex h-full flex-col gap-y-1 rounded-lg px-4 py-4 outline-none sm:px-6"
            >
              <Text as="span" size="small" className="text-ui-fg-subtle">
                {t(`figures.${id}`)}
              </Text>
              <span className="text-ui-fg-base text-2xl font-medium tabular-nums">{value}</span>
              {text && (
                <Text as="span" size="xsmall" className="text-ui-fg-subtle">
                  {text}
                </Text>
              )}
            </Link>
          </Container>
        </li>
      ))}
    </ul>
  );
}
