package chart

// Measures of the screen bob, in half-widths from its top.
const (
	BobHeight = 3.4  // foot of the bob; its width is 2
	BobGroove = 1.30 // thin line round the belly, on the largest bobs
	BobTipTop = 2.74 // from here to BobTipEnd the tip is cut off by a gap
	BobTipEnd = 2.84
	BobValue  = 1.03 // middle of a number written in the bob
	BobMiddle = 1.04 // depth of the gap line beside the bob
)

// ScreenBob returns the outline of the bob on screen in half-widths, with the
// middle of its top edge at the origin. Its width is 2, its height 3.4.
func ScreenBob() Path {
	return Path{
		move(-.21, .40),
		line(-.21, .08),
		curve(-.21, .03, -.18, 0, -.13, 0),
		line(.13, 0),
		curve(.18, 0, .21, .03, .21, .08),
		line(.21, .40),
		curve(.62, .44, .96, .60, 1, .92),
		curve(1.02, 1.10, .98, 1.26, .90, 1.44),
		line(.075, 3.34),
		curve(.045, 3.41, -.045, 3.41, -.075, 3.34),
		line(-.90, 1.44),
		curve(-.98, 1.26, -1.02, 1.10, -1, .92),
		curve(-.96, .60, -.62, .44, -.21, .40),
		closed(),
	}
}

// Measures of the printed bob in units of its height.
const (
	PrintBobHalfWidth = .285
	PrintBobBar       = .34 // middle of the white bar of a supply bob
)

// PrintBob returns the outline of the printed bob in units of its height, with
// the middle of its top edge at the origin; its tip, at 0, 1, is the value.
func PrintBob() Path {
	return Path{
		move(-.075, 0),
		line(.075, 0),
		line(.075, .09),
		curve(.21, .11, .285, .2, .285, .33),
		curve(.285, .54, .085, .76, 0, 1),
		curve(-.085, .76, -.285, .54, -.285, .33),
		curve(-.285, .2, -.21, .11, -.075, .09),
		closed(),
	}
}
