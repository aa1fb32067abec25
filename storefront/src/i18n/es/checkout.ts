import type { Texts } from "../texts.ts";

export const checkout: Texts["checkout"] = {
  titles: { instant: "Confirmar y pagar", request: "Solicitar la reserva" },
  leads: {
    instant: "Tus datos y después el pago: la reserva queda hecha al momento.",
    request: "Tus datos y después tu tarjeta: solo se te cobra cuando el negocio acepta.",
  },
  stepContact: "Tus datos",
  stepPay: "Pago",
  changeDetails: "Cambiar tus datos",
  emailHint: "Aquí llegan la confirmación y lo que el negocio tenga que decirte.",
  noScript:
    "Puedes rellenar esto y apartar tus fechas tal cual. El pago sí necesita JavaScript, porque el formulario de la tarjeta viene directo del proveedor de pagos: actívalo antes de seguir.",
  name: "Nombre completo",
  email: "Correo electrónico",
  phone: "Teléfono",
  phoneHint: "Con el prefijo del país, por si el negocio tiene que localizarte ese día.",
  requests: "Peticiones especiales",
  requestsHint: "Hora de llegada, alergias, una cuna … El negocio lo lee.",
  optional: "opcional",
  submit: "Apartar mis fechas y pasar al pago",
  holdNote: "Después apartamos tus fechas 15 minutos, para que pagues con calma.",
  haveAccount: "¿Tienes cuenta?",
  signInFirst: "Entra para guardar en ella esta reserva",
  yourBooking: "Tu reserva",
  change: "Cambiar",
  priceDetails: "Detalle del precio",
  takenTitle: "Esas fechas ya no están",
  takenText: "Alguien ha sido un poco más rápido. Esto sigue libre cerca de tus fechas:",
  takenNone: "No hay nada libre cerca. Mira el calendario.",
  backToListing: "Volver al anuncio",
  ownHoldTitle: "Ya tienes apartadas estas fechas",
  ownHoldText: "Empezaste a reservarlas hace un momento. Sigue donde lo dejaste.",
  ownHoldAction: "Pasar al pago",
  brokenTitle: "Nos faltan tus fechas",
  brokenText: "Elígelas en la página del anuncio y seguimos desde ahí.",
  guests: { one: "{count} huésped", other: "{count} huéspedes" },
  trust: {
    instant: "Tu reserva se confirma al momento cuando pagas.",
    request: "Solo se cobra a tu tarjeta cuando el negocio confirma.",
  },
};

export const pay: Texts["pay"] = {
  heldFor: "Tus fechas están apartadas durante",
  heldForLong: "Tus fechas están apartadas {minutes} minutos más",
  heldAlmost: "Queda menos de un minuto para pagar",
  loading: "Cargando el formulario de pago seguro …",
  scriptFailed: "No se ha podido cargar el formulario de pago. Comprueba tu conexión y recarga la página.",
  submit: "Pagar {total}",
  working: "Un momento, hablamos con tu banco …",
  finishing: {
    instant: "Pago recibido, estamos confirmando tu reserva …",
    request: "Pago recibido, estamos enviando tu solicitud …",
  },
  checking: "Un momento, miramos si tu pago ha llegado …",
  pendingTitle: "Tu pago sigue en marcha",
  pendingText:
    "Ha llegado, y tus fechas están seguras. Tarda más de lo normal; te escribimos a {email} en cuanto esté listo.",
  pendingAction: "Ver la reserva",
  halfway: "Tu último intento de pago quedó a medias. No se ha cobrado nada; puedes pagar otra vez.",
  terms: {
    instant: "Ahora se cobran {total}, y tu reserva con {seller} queda confirmada al momento.",
    request: "Ahora reservamos {total} en tu tarjeta. Se cobra cuando {seller} confirme, y se libera si no lo hace.",
  },
  secure: "Los datos de la tarjeta van directos al proveedor de pagos. Nosotros no los vemos.",
  failed: "Tu banco ha rechazado el pago. No se ha cobrado nada. Prueba con otra tarjeta.",
  endedTitle: "Se ha acabado el tiempo para pagar",
  endedText:
    "Hemos soltado tus fechas para que otros puedan reservarlas. No se ha cobrado nada; si tu banco muestra un pago, se libera. Puede que sigan libres:",
  endedAction: "Elegir fechas otra vez",
  lostTitle: "Este pago se empezó en otro sitio",
  lostText:
    "Solo puede terminarlo el navegador que lo empezó. Si no fue este, espera a que se suelten las fechas y reserva de nuevo.",
  noScript:
    "Solo el pago necesita JavaScript, porque el formulario de la tarjeta viene directo del proveedor de pagos. Actívalo y recarga esta página: tus fechas están apartadas hasta las {time}.",
};
