import { Container, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { AccountCard } from "./account/account-card";
import { BalanceCards } from "./balance/balance-cards";
import { NextPayoutCard } from "./balance/next-payout-card";
import { PayoutsTable } from "./list/payouts-table";
import { ScheduleCard } from "./schedule/schedule-card";

type Props = {
  /** Staff see bookings and no money. */
  mayLook: boolean;
  isOwner: boolean;
};

/** The parts of a seller's page of money. */
export function SellerPayouts({ mayLook, isOwner }: Props) {
  const { t } = useTranslation("berth");
  if (!mayLook) {
    return (
      <Container>
        <Text size="small">{t("problem.auth.forbidden")}</Text>
      </Container>
    );
  }
  return (
    <div className="flex flex-col gap-y-3">
      <BalanceCards />
      <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
        <AccountCard isOwner={isOwner} />
        <div className="flex flex-col gap-y-3">
          <NextPayoutCard isOwner={isOwner} />
          <ScheduleCard isOwner={isOwner} />
        </div>
      </div>
      <PayoutsTable />
    </div>
  );
}
