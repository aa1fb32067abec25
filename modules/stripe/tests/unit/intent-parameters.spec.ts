import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountToCapture, intentMetadata, intentParameters } from "../../provider/intent-parameters";

describe("the parameters of a PaymentIntent", () => {
  it("are captured by hand and take nothing else from a session's data, whatever it holds", () => {
    const hostile = fc.dictionary(
      fc.constantFrom(
        "capture_method",
        "confirm",
        "payment_method",
        "off_session",
        "return_url",
        "amount",
        "description",
        "transfer_data",
      ),
      fc.anything(),
    );
    fc.assert(
      fc.property(hostile, (data) => {
        const parameters = intentParameters(data);
        expect(Object.keys(parameters).sort()).toEqual(["capture_method", "description"]);
        expect(parameters.capture_method).toBe("manual");
      }),
    );
  });

  it("keep the card only where that is asked for outright", () => {
    expect(intentParameters({ save_card: true })).toMatchObject({ setup_future_usage: "off_session" });
    for (const data of [
      undefined,
      {},
      { save_card: false },
      { save_card: "true" },
      { setup_future_usage: "off_session" },
    ]) {
      expect(intentParameters(data)).not.toHaveProperty("setup_future_usage");
    }
  });

  it("carry the booking's id as metadata and drop the rest", () => {
    expect(intentMetadata({ metadata: { booking_id: "bkg_1", session_id: "forged", seller: "x" } })).toEqual({
      booking_id: "bkg_1",
    });
    expect(intentMetadata({ metadata: "text" })).toEqual({});
    expect(intentMetadata(undefined)).toEqual({});
  });
});

describe("the amount of a capture", () => {
  it("is the one written for a partial capture, else the intent's", () => {
    expect(amountToCapture({ amount: 16000, amount_to_capture: 5000 })).toBe(5000);
    expect(amountToCapture({ amount: 16000 })).toBe(16000);
    expect(amountToCapture({ amount: 16000, amount_to_capture: -1 })).toBe(16000);
    expect(amountToCapture({ amount: "16000" })).toBeUndefined();
  });
});
