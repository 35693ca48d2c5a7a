// Package e2e drives the real program on a virtual screen, as a person would:
// by keyboard, and by mouse. It holds tests only, behind the tag e2e, and
// needs Xvfb, xdotool, ImageMagick's import and poppler.
package e2e
