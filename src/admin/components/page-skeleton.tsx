import { Container, Skeleton } from "@medusajs/ui";

/** Stands in for a page while it is not known yet what it may show. */
export function PageSkeleton() {
  return (
    <Container className="flex flex-col gap-y-4" aria-busy="true">
      <Skeleton className="h-7 w-48" />
      <Skeleton className="h-4 w-full max-w-md" />
      <Skeleton className="h-40 w-full" />
    </Container>
  );
}
