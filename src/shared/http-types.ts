declare global {
  namespace Express {
    interface Request {
      /** The visitor's address: the socket's, or the one the storefront signed. Set by the shell for every request. */
      berthAddress?: string;
      /** True when the caller is on this machine and came without the storefront: demo mode sets no limits for it. */
      berthLocal?: boolean;
    }
  }
}

export {};
