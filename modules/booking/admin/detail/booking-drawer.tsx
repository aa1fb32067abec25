import { RouteDrawer } from "@medusajs/dashboard/components";
import { Button, Heading } from "@medusajs/ui";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BookingStatusBadge } from "../../../../src/admin/components/booking-status-badge";
import type { BookingView } from "../../contract";
import { useConfirmBooking } from "../use-confirm-booking";
import { BookingContact } from "./booking-contact";
import { BookingFacts } from "./booking-facts";
import { BookingPrice } from "./booking-price";

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <Heading level="h3" className="bg-ui-bg-subtle px-6 py-2">
        {title}
      </Heading>
      {children}
    </section>
  );
}

/** One booking with what can be done about it. */
export function BookingDrawer({ booking }: { booking: BookingView }) {
  const { t } = useTranslation("booking");
  const { confirm, isPending } = useConfirmBooking();
  return (
    <>
      <RouteDrawer.Header>
        <div className="flex flex-wrap items-center gap-2">
          <RouteDrawer.Title asChild>
            <Heading>{t("detail.title", { reference: booking.reference })}</Heading>
          </RouteDrawer.Title>
          <BookingStatusBadge status={booking.status} />
        </div>
      </RouteDrawer.Header>
      <RouteDrawer.Body className="flex-1 divide-y overflow-y-auto p-0">
        <Part title={t("detail.stay")}>
          <BookingFacts booking={booking} />
        </Part>
        <Part title={t("detail.contact")}>
          <BookingContact contact={booking.contact} />
        </Part>
        <Part title={t("detail.price")}>
          <BookingPrice booking={booking} />
        </Part>
      </RouteDrawer.Body>
      <RouteDrawer.Footer>
        <RouteDrawer.Close asChild>
          <Button size="small" variant="secondary">
            {t("detail.close")}
          </Button>
        </RouteDrawer.Close>
        {booking.status === "requested" && (
          <Button size="small" isLoading={isPending} onClick={() => void confirm(booking)}>
            {t("confirm.action")}
          </Button>
        )}
      </RouteDrawer.Footer>
    </>
  );
}
