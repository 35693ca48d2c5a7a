package ui

import (
	"plumbline/app/present"
	"plumbline/app/ui/widget"
)

var stationStates = map[present.StationState]widget.StationState{
	present.StationOpen:    widget.StationOpen,
	present.StationDone:    widget.StationDone,
	present.StationCurrent: widget.StationCurrent,
}

// refreshRail copies the frame's view into the rail.
func (f *Frame) refreshRail() {
	v := f.shell.View()
	f.rail.Name, f.rail.Other = v.Name, v.OtherName
	var stations []widget.Station
	for _, s := range v.Stations {
		to := Route(s.Station)
		stations = append(stations, widget.Station{Label: s.Label, Counter: s.Counter,
			State: stationStates[s.State], Disabled: !s.Enabled, OnTapped: func() { f.Go(to) }})
	}
	f.rail.SetStations(stations, nil)
	f.rail.SetFoot([]widget.FootItem{
		{Icon: widget.IconCopy, Label: v.Safety, OnTapped: f.sheet.backups},
		{Icon: widget.IconArrowLeft, Label: v.Home, OnTapped: func() { f.Go(RouteWelcome) }},
		{Icon: widget.IconGlobe, Label: v.Language, OnTapped: f.sheet.languages},
		{Icon: widget.IconKeyboard, Label: v.Keys, OnTapped: f.sheet.keys},
	})
}
