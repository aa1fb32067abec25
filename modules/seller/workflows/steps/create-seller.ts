import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { now } from "../../../../src/shared/clock";
import { env } from "../../../../src/shared/env";
import { mail } from "../../../notify/contract";
import { SELLER, type SellerService } from "../../index";

type Input = {
  owner_id: string;
  first_name: string;
  email: string;
  language: "en" | "es";
  seller: { name: string; city?: string | undefined; country_code?: string | undefined };
};

/** Seller, owner's membership and the welcome mail in one transaction; compensation deletes the seller. */
export const createSellerStep = createStep(
  "create-seller",
  async (input: Input, { container }) => {
    const sellers = container.resolve<SellerService>(SELLER);
    const seller = await sellers.createSeller(input.seller, input.owner_id, now(), async (tx, view) => {
      await mail(tx, {
        template: "seller-welcome",
        to: input.email,
        language: input.language,
        key: `seller-welcome:${view.id}`,
        data: { first_name: input.first_name, seller_name: view.name, link: `${env().API_URL}/app` },
      });
    });
    return new StepResponse(seller, seller.id);
  },
  async (sellerId, { container }) => {
    if (sellerId) await container.resolve<SellerService>(SELLER).deleteSeller(sellerId);
  },
);
