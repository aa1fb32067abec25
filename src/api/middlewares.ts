import { authenticate, defineMiddlewares } from "@medusajs/framework/http";
import { watchServers } from "../admission/watch-servers";
import { env } from "../shared/env";
import { answerCustomers } from "./answer-customers";
import { errorHandler } from "./error-handler";
import { guardAdmin, guardPublic } from "./guard";
import { limitSignIn } from "./limit-sign-in";
import { rememberKeysOfRouter } from "./remember-keys";
import { noteVisitor } from "./visitor";

const bodyParser = { sizeLimit: `${env().BODY_LIMIT_KB}kb` };

// This file is read before the router is built and before the server listens.
watchServers();
rememberKeysOfRouter();

export default defineMiddlewares({
  errorHandler,
  routes: [
    { matcher: "/admin*", middlewares: [noteVisitor, guardAdmin] },
    { matcher: "/seller*", middlewares: [noteVisitor] },
    { matcher: "/store*", bodyParser, middlewares: [noteVisitor, guardPublic] },
    {
      matcher: "/store/customers*",
      middlewares: [
        authenticate("customer", ["session", "bearer"], { allowUnauthenticated: true, allowUnregistered: true }),
        answerCustomers,
      ],
    },
    { matcher: "/auth*", middlewares: [noteVisitor, guardPublic, limitSignIn] },
    // A signature is over the bytes as they came.
    {
      matcher: "/hooks*",
      bodyParser: { sizeLimit: "1mb", preserveRawBody: true },
      middlewares: [noteVisitor, guardPublic],
    },
    { matcher: "/cloud*", middlewares: [guardPublic] },
  ],
});
