import { ApiError } from "../../../../../src/admin/api";
import type { SellerListing } from "../../../contract";
import { LISTINGS } from "../../queries";

export type PictureTexts = { en: string; es: string };

type Upload = {
  listingId: string;
  file: File;
  texts: PictureTexts;
  /** Told how much has been sent, 0–100. */
  onProgress: (percent: number) => void;
};

type Answer = { listing?: SellerListing; code?: string; message?: string };

function settle({ status, response }: XMLHttpRequest): SellerListing {
  const { listing, code, message } = (response ?? {}) as Answer;
  if (status === 201 && listing) return listing;
  throw new ApiError(status, code ?? "server.failed", message ?? "", []);
}

/** Sends a picture with its texts. `fetch` tells nobody how far it is, so it is the older request that sends. */
export function uploadPicture({ listingId, file, texts, onProgress }: Upload): Promise<SellerListing> {
  const form = new FormData();
  form.set("alt_en", texts.en.trim());
  form.set("alt_es", texts.es.trim());
  form.set("file", file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `${LISTINGS}/${listingId}/images`);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.round((loaded / total) * 100));
    request.onload = () => {
      try {
        resolve(settle(request));
      } catch (error) {
        reject(error);
      }
    };
    request.onerror = () => reject(new TypeError("no answer"));
    request.send(form);
  });
}
