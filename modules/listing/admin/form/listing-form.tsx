import { RouteFocusModal } from "@medusajs/dashboard/components";
import { Button, Heading, Text } from "@medusajs/ui";
import type { ReactNode } from "react";
import type { UseFormReturn } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { KeyboardForm } from "../../../../src/admin/form/keyboard-form";
import type { SellerListing } from "../../contract";
import { BookingModeSection } from "./booking-mode-section";
import { DepositSection } from "./deposit-section";
import type { ListingValues } from "./form-values";
import { PicturesSection } from "./pictures/pictures-section";
import { PlaceSection } from "./place-section";
import { PolicySection } from "./policy-section";
import { PriceSection } from "./price-section";
import { Section } from "./section";
import { TextsSection } from "./texts-section";
import { TimesSection } from "./times-section";
import { WhatSection } from "./what-section";

type Props = {
  form: UseFormReturn<ListingValues>;
  title: string;
  text: string;
  isNew: boolean;
  /** False shows the values without letting them be changed. */
  canChange?: boolean;
  /** What has pictures already; a new one gets them once it is saved. */
  listing?: SellerListing;
  /** What Enter with Ctrl or ⌘ does. */
  onSubmit: () => void;
  /** The buttons that save. */
  actions: ReactNode;
};

/** The form of a new or a changed listing, over the whole screen. */
export function ListingForm({ form, title, text, isNew, canChange = true, listing, onSubmit, actions }: Props) {
  const { t } = useTranslation("listing");
  const { control } = form;
  return (
    <RouteFocusModal.Form form={form}>
      <KeyboardForm onSubmit={onSubmit} label={title}>
        <RouteFocusModal.Header />
        <RouteFocusModal.Body className="flex flex-1 flex-col items-center overflow-y-auto px-4 py-8 md:py-16">
          <fieldset disabled={!canChange} className="w-full min-w-0 max-w-[720px]">
            <div className="pb-8">
              <RouteFocusModal.Title asChild>
                <Heading>{title}</Heading>
              </RouteFocusModal.Title>
              <RouteFocusModal.Description asChild>
                <Text size="small" className="text-ui-fg-subtle">
                  {text}
                </Text>
              </RouteFocusModal.Description>
            </div>
            <div className="divide-y">
              <TextsSection control={control} />
              <WhatSection control={control} isNew={isNew} />
              <PlaceSection form={form} />
              <PriceSection control={control} isNew={isNew} />
              <BookingModeSection control={control} />
              <TimesSection control={control} />
              <PolicySection control={control} />
              <DepositSection control={control} />
              {listing ? (
                <PicturesSection listing={listing} canChange={canChange} />
              ) : (
                <Section title={t("form.pictures")} hint={t("pictures.later_hint")} />
              )}
            </div>
          </fieldset>
        </RouteFocusModal.Body>
        <RouteFocusModal.Footer>
          <RouteFocusModal.Close asChild>
            <Button size="small" variant="secondary" type="button">
              {t("form.cancel")}
            </Button>
          </RouteFocusModal.Close>
          {actions}
        </RouteFocusModal.Footer>
      </KeyboardForm>
    </RouteFocusModal.Form>
  );
}
