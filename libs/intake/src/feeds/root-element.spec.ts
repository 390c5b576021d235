import { baseOf, formatOf, rootOf } from './root-element.js';

describe('formatOf', () => {
  it.each([
    ['<!-- 由 <html> 页面生成，见 <opml> -->', '<feed xmlns="http://www.w3.org/2005/Atom">', 'atom'],
    ['<?xml-stylesheet href="a.xsl" title="<html>"?>', '<rss version="2.0">', 'rss'],
    ['<?xml version="1.0"?><!-- <feed> --><!DOCTYPE rdf>', '<rdf:RDF xmlns="http://purl.org/rss/1.0/">', 'rdf'],
    ['<!-- never closed ', '<rss version="2.0">', 'rss'],
    ['<html><head><title>忙</title></head><body>请稍后</body></html>', '<rss version="2.0">', 'rss'],
    ['<!DOCTYPE html>', '<html lang="zh">', 'html'],
  ])('looks past %s', (prolog, root, format) => {
    expect(formatOf(`${prolog}\n${root}`)).toBe(format);
  });
});

it('takes a page that shows a feed for a page', () => {
  expect(formatOf('<html><body><rss version="2.0"></rss></body></html>')).toBe('html');
  expect(formatOf('<html></html><!-- <opml> -->')).toBe('html');
});

describe('rootOf', () => {
  it('says under which prefix the root is written', () => {
    expect(rootOf('<n:feed xmlns:n="urn:x">')).toEqual({ format: 'atom', prefix: 'n' });
    expect(rootOf('<通报/>')).toEqual({ format: 'unknown', prefix: undefined });
  });
});

describe('baseOf', () => {
  it('takes an absolute base before the first item only', () => {
    expect(baseOf('<feed xml:base="https://news.example.cn/a/"><entry>')).toBe('https://news.example.cn/a/');
    expect(baseOf('<feed><entry xml:base="https://news.example.cn/a/">')).toBeUndefined();
    expect(baseOf('<feed xml:base="/a/"><entry>')).toBeUndefined();
    expect(baseOf('<feed><title xml:base="https://news.example.cn/a/">门户</title><entry>')).toBeUndefined();
  });
});
