"""`python peer.py SYSTEM PAGES RESULTS`: what peer.mjs does, with trafilatura or newspaper4k."""
import gzip
import json
import resource
import sys
import time

system, pages, results = sys.argv[1:]


def trafilatura_reader():
    import trafilatura

    def read(html, url):
        document = trafilatura.bare_extraction(html, url=url, with_metadata=True)
        if document is None:
            return {}
        row = document.as_dict()
        return {"text": row["text"], "title": row["title"], "author": (row["author"] or "").replace(";", ","), "published": row["date"]}

    return read


def newspaper_reader():
    import newspaper

    def read(html, url):
        article = newspaper.article(
            url or "https://example.org/", input_html=html, language="en", fetch_images=False
        )
        published = article.publish_date
        return {
            "text": article.text,
            "title": article.title,
            "author": ", ".join(article.authors),
            "published": published.date().isoformat() if published else None,
        }

    return read


read = {"trafilatura": trafilatura_reader, "newspaper4k": newspaper_reader}[system]()
with open(results, "w", encoding="utf8") as out:
    for page in json.load(open(pages, encoding="utf8")):
        html = gzip.open(page["file"]).read().decode("utf8", "replace")
        begun = time.process_time()
        try:
            row = read(html, page["url"])
        except Exception:  # A page that a library fails on counts as empty.
            row = {}
        row.update(id=page["id"], ms=1000 * (time.process_time() - begun))
        out.write(json.dumps(row) + "\n")
    out.write(json.dumps({"megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000}) + "\n")
