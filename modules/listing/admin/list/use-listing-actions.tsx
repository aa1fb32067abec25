import { ArchiveBox, ArrowUturnLeft, Calendar, PauseSolid, PencilSquare, RocketLaunch } from "@medusajs/icons";
import type { DataTableAction } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router-dom";
import type { SellerListing } from "../../contract";
import { useChangeStatus } from "./use-change-status";

/** What can be done with a listing in its status, in the groups of the row's menu; staff keep its calendar only. */
export function useListingActions(canManage: boolean): (listing: SellerListing) => DataTableAction<SellerListing>[][] {
  const { t } = useTranslation("listing");
  const navigate = useNavigate();
  const change = useChangeStatus();

  return (listing) => {
    const to = (status: SellerListing["status"]) => () => void change(listing, status);
    const edit = { icon: <PencilSquare />, label: t("list.edit"), onClick: () => navigate(`${listing.id}/edit`) };
    const calendar = {
      icon: <Calendar />,
      label: t("list.calendar"),
      onClick: () => navigate(`${listing.id}/calendar`),
    };
    const publish = { icon: <RocketLaunch />, label: t("list.publish"), onClick: to("active") };
    const pause = { icon: <PauseSolid />, label: t("list.pause"), onClick: to("paused") };
    const archive = { icon: <ArchiveBox />, label: t("list.archive"), onClick: to("archived") };
    const restore = { icon: <ArrowUturnLeft />, label: t("list.restore"), onClick: to("draft") };
    if (!canManage) return [[calendar]];
    if (listing.status === "archived") return [[edit, calendar, restore]];
    return [[edit, calendar, listing.status === "active" ? pause : publish], [archive]];
  };
}
