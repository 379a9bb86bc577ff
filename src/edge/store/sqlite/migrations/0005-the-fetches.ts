/** What sites gave to ask again with, and which items of feeds were taken: nothing of it is part of the record. */
export const THE_FETCHES: readonly string[] = [
  `create table fetched (
    address text primary key check (address <> ''),
    etag text,
    last_modified text,
    fetched_at text not null
  ) strict, without rowid`,
  `create table feed_item (
    feed text not null check (feed <> ''),
    item text not null,
    taken_at text not null,
    primary key (feed, item)
  ) strict, without rowid`,
];
