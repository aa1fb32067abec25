// The page of a shop that uses Stripe's own packages and nothing of the stand-in but its script.
import { Elements, PaymentElement, useElements, useStripe } from "@stripe/react-stripe-js";
import { loadStripe } from "@stripe/stripe-js/pure";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const given = new URLSearchParams(location.search);
const stripe = loadStripe(given.get("key"));

function Checkout() {
  const stripe = useStripe();
  const elements = useElements();
  const [message, setMessage] = useState("");
  const [events, setEvents] = useState(new Set());
  const note = (name) => () => setEvents((before) => new Set(before).add(name));
  async function pay(event) {
    event.preventDefault();
    setMessage("…");
    const redirect = given.get("redirect") ?? "if_required";
    const confirmParams = { return_url: `${location.origin}/thanks` };
    const { error, paymentIntent } = await stripe.confirmPayment({ elements, confirmParams, redirect });
    setMessage(error ? `${error.code}: ${error.message}` : paymentIntent.status);
  }
  return (
    <form onSubmit={pay} style={{ maxWidth: 460, margin: "24px auto", padding: "0 16px" }}>
      <PaymentElement
        onReady={note("ready")}
        onChange={(event) => event.complete && note("complete")()}
        onLoadError={note("loaderror")}
      />
      <button type="submit" style={{ marginTop: 16 }}>
        Pay
      </button>
      <output>{message}</output>
      <ul>
        {[...events].map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </form>
  );
}

const options = { clientSecret: given.get("secret"), locale: given.get("locale") ?? "en" };
createRoot(document.getElementById("root")).render(
  <Elements stripe={stripe} options={options}>
    <Checkout />
  </Elements>,
);
